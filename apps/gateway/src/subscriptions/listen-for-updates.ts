import { rebuildChannel } from '@facet/rebuilds';
import type { FastifyBaseLogger } from 'fastify';
import type { KeyedSignals } from './keyed-signals.ts';
import { NotificationListener } from './notification-listener.ts';
import type { ProfileUpdates } from './profile-updates.ts';

/** The channel that builds notify, with the person's id. */
const profileChannel = 'profile_updated';

/** Resolves when updates arrive. Rejects when the database cannot be reached. */
export async function listenForUpdates(
  databaseUrl: string,
  profileUpdates: ProfileUpdates,
  rebuildUpdates: KeyedSignals,
  log: FastifyBaseLogger,
): Promise<NotificationListener> {
  const listener = new NotificationListener({
    databaseUrl,
    channels: {
      [profileChannel]: (personId) => profileUpdates.notify(personId),
      [rebuildChannel]: (rebuildId) => rebuildUpdates.signal(rebuildId),
    },
    onReconnected: () => {
      profileUpdates.signalAll();
      rebuildUpdates.signalAll();
    },
    log,
  });
  await listener.start();
  return listener;
}
