import { defaultModelDir } from '@facet/default-model';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { print, say } from '../command-line.ts';
import { evaluateProfiles } from './evaluate-profiles.ts';
import { readOptions, usage } from './options.ts';
import { describeEvaluation } from './report/describe-evaluation.ts';
import { evaluationJson } from './report/evaluation-json.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) print(usage);
  else {
    const encoder = await createOnnxEncoder({
      modelDir: defaultModelDir,
      threads: options.threads,
    });
    try {
      const evaluation = await evaluateProfiles(options, encoder, say);
      print(`${describeEvaluation(evaluation)}\n`);
      print(evaluationJson(evaluation));
    } finally {
      await encoder.close();
    }
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
