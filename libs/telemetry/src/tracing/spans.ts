import { SpanStatusCode, trace, type Attributes, type Span, type Tracer } from '@opentelemetry/api';
import { describeError } from '../describe-error.ts';

/** Of this moment: who traces is decided when the process starts. */
const tracer = (): Tracer => trace.getTracer('facet');

/**
 * Runs the work in a span of its own, under the one that is active. Names and attributes hold few, known words,
 * numbers and ids of ours; an error leaves its class or code, never its message.
 */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span of what has just ended, under the one that is active. */
export function recordSpan(name: string, seconds: number, attributes: Attributes): void {
  const endTime = Date.now();
  const startTime = endTime - seconds * 1000;
  tracer().startSpan(name, { attributes, startTime }).end(endTime);
}

function markFailed(span: Span, error: unknown): void {
  const [described] = describeError(error);
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', described?.code ?? described?.type ?? 'unknown');
}
