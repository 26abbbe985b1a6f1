import { print, say } from '../command-line.ts';
import { closeEncoders, openEncoders } from './encoders.ts';
import { evaluateModel } from './evaluate-model.ts';
import { readOptions, usage } from './options.ts';
import { describeModel } from './report/describe-model.ts';
import { isReproduced, modelJson } from './report/model-json.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) print(usage);
  else {
    const { model: modelDir, threads } = options;
    const encoders = await openEncoders(modelDir, threads);
    try {
      const evaluation = await evaluateModel(options, encoders, say);
      print(`${describeModel(evaluation)}\n`);
      print(modelJson(evaluation));
      process.exitCode = isReproduced(evaluation) ? 0 : 1;
    } finally {
      await closeEncoders(encoders);
    }
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
