/** A `track` call in Segment's form, as `facet import` sends one. */
export interface TrackCall {
  readonly type: 'track';
  readonly userId: string;
  readonly event:
    'Product Viewed' | 'Product Added' | 'Product Removed' | 'Order Completed' | 'Product Reviewed';
  /** Milliseconds since 1970, or ISO 8601 */
  readonly timestamp: number | string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export const track = (
  userId: string,
  event: TrackCall['event'],
  timestamp: number | string,
  properties: Readonly<Record<string, unknown>>,
): TrackCall => ({ type: 'track', userId, event, timestamp, properties });
