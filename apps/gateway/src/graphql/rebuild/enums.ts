import { RebuildActionKind, RebuildMode, RebuildStatus } from '@facet/database';
import { registerEnumType } from 'type-graphql';

registerEnumType(RebuildMode, {
  name: 'RebuildMode',
  description: 'Whose profiles a rebuild builds, of those in its scope.',
  valuesConfig: {
    INCREMENTAL: {
      description: 'Those behind their events, or built with another model or other settings.',
    },
    FULL: { description: 'All of them, each from all events.' },
  },
});

registerEnumType(RebuildStatus, {
  name: 'RebuildStatus',
  description: 'How a rebuild stands.',
  valuesConfig: {
    RUNNING: { description: 'People are built as workers have room.' },
    PAUSED: { description: 'Nobody is taken up until it is resumed.' },
    DONE: { description: 'Everybody was built, had nothing to do, or failed.' },
    CANCELLED: { description: 'It was ended; what was built stays built.' },
  },
});

registerEnumType(RebuildActionKind, {
  name: 'RebuildActionKind',
  description: 'What somebody did with a rebuild.',
  valuesConfig: {
    STARTED: { description: 'Ordered it.' },
    PAUSED: { description: 'Paused it.' },
    RESUMED: { description: 'Let it go on.' },
    CANCELLED: { description: 'Ended it.' },
    RETRIED: { description: 'Had the failed built again.' },
  },
});

export const RebuildScope = { ALL: 'ALL', PEOPLE: 'PEOPLE', FILTER: 'FILTER' } as const;
export type RebuildScope = keyof typeof RebuildScope;

registerEnumType(RebuildScope, {
  name: 'RebuildScope',
  description: 'Whose profiles a rebuild is about.',
  valuesConfig: {
    ALL: { description: 'Everybody known when it was ordered.' },
    PEOPLE: { description: 'Some people.' },
    FILTER: { description: 'Who matches a filter when their turn comes.' },
  },
});

export { RebuildActionKind, RebuildMode, RebuildStatus };
