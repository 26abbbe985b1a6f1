import type { LifecycleStage } from '@facet/database';
import { dayMs } from '../decay.ts';
import type { LifecycleRules } from '../settings.ts';
import { countActiveDays } from './activity.ts';
import type { TraitState } from './trait-state.ts';

const loyaltyWindowDays = 90;

function isLoyal(state: TraitState, nowMs: number, rules: LifecycleRules): boolean {
  const orders = state.spending.reduce((sum, { orderCount }) => sum + orderCount, 0);
  const sinceMs = nowMs - loyaltyWindowDays * dayMs;
  return orders >= rules.loyalOrders || countActiveDays(state, sinceMs) >= rules.loyalActiveDays;
}

/** The first rule that holds: LAPSED, AT_RISK, NEW, LOYAL, or else ACTIVE. */
export function lifecycleStage(
  state: TraitState,
  nowMs: number,
  rules: LifecycleRules,
): LifecycleStage {
  const unseenDays = (nowMs - (state.lastSeenMs ?? nowMs)) / dayMs;
  const knownDays = (nowMs - (state.firstSeenMs ?? nowMs)) / dayMs;
  if (unseenDays > rules.lapsedAfterDays) return 'LAPSED';
  if (unseenDays > rules.atRiskAfterDays) return 'AT_RISK';
  if (knownDays <= rules.newWithinDays) return 'NEW';
  return isLoyal(state, nowMs, rules) ? 'LOYAL' : 'ACTIVE';
}
