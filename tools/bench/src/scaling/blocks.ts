import { benchmarkNames, type Benchmarks } from './benchmarks.ts';
import { capacityOf } from './capacity.ts';
import { marks, type Mark } from './marks.ts';
import { assumptions, planFor, type Plan } from './plan.ts';
import { plannedUse, stepsFrom } from './steps.ts';
import { bytes, count, notMeasured } from './words.ts';

/** The parts of our documents that are computed, by name. */
export function computedBlocks(benchmarks: Benchmarks): Readonly<Record<string, string>> {
  return {
    marks: marksTable(benchmarks),
    figures: figuresTable(benchmarks),
    steps: stepsTable(benchmarks),
    plans: plansTable(benchmarks),
  };
}

/** @throws Error for a block that nobody computes */
export function fillBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  return text.replace(
    /(<!-- computed: (\w+) -->)[^]*?(<!-- end -->)/g,
    (_all, begin: string, name: string, end: string) => {
      const block = blocks[name];
      if (block === undefined) throw new Error(`Nobody computes the block ${name}.`);
      return `${begin}\n\n${block}\n\n${end}`;
    },
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function marksTable(benchmarks: Benchmarks): string {
  const row = ({ benchmark, figure, what, bound, value }: Mark): string[] => {
    const measured = benchmarks[benchmark]?.[figure];
    const isMet =
      measured !== undefined && (bound === 'at least' ? measured >= value : measured <= value);
    const found = measured === undefined ? notMeasured : String(measured);
    return [
      `\`${benchmark}\` \`${figure}\``,
      what,
      `${bound} ${value}`,
      found,
      measured === undefined ? '' : isMet ? 'yes' : 'no',
    ];
  };
  return table(['figure', 'what', 'mark', 'measured', 'met'], marks.map(row));
}

function figuresTable(benchmarks: Benchmarks): string {
  const rows = benchmarkNames.map((name) => {
    const figures = Object.entries(benchmarks[name] ?? {}).map(([key, value]) => `${key} ${value}`);
    return [`\`${name}\``, figures.length === 0 ? notMeasured : figures.join(', ')];
  });
  return `Measured on ${benchmarks.machine ?? 'no machine yet'}.\n\n${table(['benchmark', 'figures'], rows)}`;
}

function stepsTable(benchmarks: Benchmarks): string {
  const steps = stepsFrom(capacityOf(benchmarks));
  return table(
    ['above', 'this takes over', 'because'],
    steps.map(({ when, takesOver, because }) => [when, takesOver, because]),
  );
}

const days = [1e6, 1e7, 1e8, 1e9, 1e10];

function plansTable(benchmarks: Benchmarks): string {
  const { peak, eventsPerBuild, eventsPerNewText, eventsPerPage } = assumptions;
  const told =
    `Peaks of ${peak} times the mean, a build for each ${eventsPerBuild} events, a new text for each ${eventsPerNewText}, ` +
    `a profile page for each ${eventsPerPage}, and nothing used beyond ${plannedUse * 100} %:`;
  const row = (plan: Plan): string[] => [
    `${count(plan.eventsPerDay / 1e6)} million`,
    count(plan.peakEvents),
    count(plan.gateways),
    count(plan.workers),
    Number.isFinite(plan.databaseUse) ? `${count(plan.databaseUse * 100)} %` : notMeasured,
    bytes(plan.bytesPerYear),
  ];
  const header = [
    'events a day',
    'events/s at the peak',
    'gateways',
    'workers',
    'of one PostgreSQL',
    'disk a year',
  ];
  const capacity = capacityOf(benchmarks);
  return `${told}\n\n${table(
    header,
    days.map((day) => row(planFor(day, capacity))),
  )}`;
}
