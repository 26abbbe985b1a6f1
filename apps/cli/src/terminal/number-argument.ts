import { Argument, InvalidArgumentError } from 'commander';

/** The number that the commands print for something. */
export function numberArgument(name: string, description: string): Argument {
  return new Argument(`<${name}>`, description).argParser((given: string) => {
    if (/^[1-9]\d{0,17}$/.test(given)) return given;
    throw new InvalidArgumentError('It must be a number, as the lists show it.');
  });
}
