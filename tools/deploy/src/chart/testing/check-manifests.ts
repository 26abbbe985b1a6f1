import path from 'node:path';
import ts from 'typescript';
import type { Manifest } from './render-chart.ts';

/** Where the type of each kind is: types made from Kubernetes' and KEDA's own schemas. */
const modules: Readonly<Record<string, string>> = {
  'apps/v1': 'kubernetes-models/apps/v1',
  'autoscaling/v2': 'kubernetes-models/autoscaling/v2',
  'batch/v1': 'kubernetes-models/batch/v1',
  'networking.k8s.io/v1': 'kubernetes-models/networking.k8s.io/v1',
  'policy/v1': 'kubernetes-models/policy/v1',
  v1: 'kubernetes-models/v1',
  'keda.sh/v1alpha1': '@kubernetes-models/keda/keda.sh/v1alpha1',
};

const options: ts.CompilerOptions = {
  ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es2023.d.ts'] },
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** Files of types, read and parsed once for all checks. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What is wrong with these objects, each in a sentence: fields that Kubernetes does not know, lacks or wants in another
 * type. The compiler does the checking, since an object literal may have no property that its type has not.
 */
export function checkManifests(manifests: readonly Manifest[]): string[] {
  const file = path.join(import.meta.dirname, 'rendered.ts');
  const text = manifests.map(toDeclaration).join('\n');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, text, ts.ScriptTarget.ES2023);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function toDeclaration(manifest: Manifest, index: number): string {
  const { apiVersion, kind } = manifest;
  const module = modules[apiVersion];
  if (module === undefined) throw new Error(`There are no types for ${apiVersion}.`);
  return `export const object${index}: import('${module}').I${kind} = ${JSON.stringify(manifest)};`;
}
