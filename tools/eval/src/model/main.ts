import { createOnnxEncoder } from '@facet/encoder-onnx';
import { evaluateModel } from './evaluate-model.ts';
import { readOptions, usage } from './options.ts';
import { describeModel } from './report/describe-model.ts';
import { isReproduced, modelJson } from './report/model-json.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) print(usage);
  else {
    const { model: modelDir, threads } = options;
    const encoder = await createOnnxEncoder({ modelDir, threads });
    try {
      const evaluation = await evaluateModel(options, encoder, say);
      print(`${describeModel(evaluation)}\n`);
      print(modelJson(evaluation));
      process.exitCode = isReproduced(evaluation) ? 0 : 1;
    } finally {
      await encoder.close();
    }
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
