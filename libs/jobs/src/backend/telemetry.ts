import { ROOT_CONTEXT } from '@opentelemetry/api';
import type { Span, Telemetry } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';

/** Of the many things that BullMQ would show: what enqueues jobs, and what runs one. */
const shown = /^(add|addBulk|process) /;

const hidden: Span = {
  setSpanOnContext: (context: unknown) => context,
  setAttribute: () => {},
  setAttributes: () => {},
  addEvent: () => {},
  recordException: () => {},
  end: () => {},
};

/** A job carries the trace it was enqueued in (`traceparent`, in its options), and runs as a part of it. */
export function createTelemetry(): Telemetry {
  const { tracer, contextManager } = new BullMQOtel();
  return {
    tracer: {
      startSpan: (name, options, context) =>
        shown.test(name) ? tracer.startSpan(name, options, context) : hidden,
    },
    contextManager: {
      with: (context, work) => contextManager.with(context, work),
      active: () => contextManager.active(),
      root: () => ROOT_CONTEXT,
      getMetadata: (context) => contextManager.getMetadata(context),
      fromMetadata: (context, metadata) => contextManager.fromMetadata(context, metadata),
    },
  };
}
