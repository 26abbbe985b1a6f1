export { parseEnvironment, type Environment } from './parse-environment.ts';
export { environment, type VariableName } from './variables.ts';
