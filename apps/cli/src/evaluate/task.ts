import { taskHead, type ModelInfo, type Task, type TaskHead } from '@facet/encoder';
import { CommandFailure } from '../command-failure.ts';

/** @throws CommandFailure when the model has no such head */
export function headOf(model: ModelInfo, task: Task): TaskHead {
  const head = taskHead(model, task);
  if (head !== null) return head;
  throw new CommandFailure(`The model ${model.name} ${model.version} has no ${task} head.`);
}
