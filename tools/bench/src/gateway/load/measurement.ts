/** One request, as the load generator sends it. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Load {
  readonly url: string;
  /** Sent in turn */
  readonly requests: readonly PageRequest[];
  readonly seconds: number;
}

/** As fast as answers come: each connection sends its next request when it has the last one's answer. */
export interface ClosedLoop extends Load {
  readonly kind: 'closed';
  readonly connections: number;
}

/** At a fixed rate, whether answers come or not. */
export interface OpenLoop extends Load {
  readonly kind: 'open';
  readonly perSecond: number;
}

export interface Measured {
  readonly requestsPerSecond: number;
  /** From when a request was due to the end of its answer */
  readonly p99Ms: number;
}

/** What the load's process answers. */
export type Reply = { readonly measured: Measured } | { readonly problem: string };
