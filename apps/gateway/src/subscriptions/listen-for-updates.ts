import type { FastifyBaseLogger } from 'fastify';
import { NotificationListener } from './notification-listener.ts';
import type { ProfileUpdates } from './profile-updates.ts';

/** The channel that builds notify, with the person's id. */
const channel = 'profile_updated';

/** Resolves when updates arrive. Rejects when the database cannot be reached. */
export async function listenForUpdates(
  databaseUrl: string,
  updates: ProfileUpdates,
  log: FastifyBaseLogger,
): Promise<NotificationListener> {
  const listener = new NotificationListener({
    databaseUrl,
    channel,
    onNotification: (personId) => updates.notify(personId),
    onReconnected: () => updates.signalAll(),
    log,
  });
  await listener.start();
  return listener;
}
