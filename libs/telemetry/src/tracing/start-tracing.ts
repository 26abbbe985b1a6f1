import { context, propagation, trace } from '@opentelemetry/api';

export interface TracingOptions {
  /** `facet-gateway`, `facet-worker` */
  readonly serviceName: string;
  /** Of a collector that takes OTLP over HTTP: `http://collector:4318`. Undefined: nothing is traced. */
  readonly endpoint: string | undefined;
}

export interface Tracing {
  /** Sends what is left, for some seconds at most. */
  stop(): Promise<void>;
}

/** A collector that is away must not keep a process from ending. */
const exportTimeoutMs = 3_000;

const noTracing: Tracing = { stop: () => Promise.resolve() };

/**
 * Begins to trace this process. The sampler comes from OTEL_TRACES_SAMPLER, headers from OTEL_EXPORTER_OTLP_HEADERS:
 * OpenTelemetry's packages read them. They are loaded here alone, so that without tracing they cost nothing.
 */
export async function startTracing({ serviceName, endpoint }: TracingOptions): Promise<Tracing> {
  if (endpoint === undefined) return noTracing;
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { W3CTraceContextPropagator } = await import('@opentelemetry/core');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: exportTimeoutMs });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: exportTimeoutMs })],
  });
  // Without baggage: what a client puts there must not travel into jobs.
  provider.register({ propagator: new W3CTraceContextPropagator() });
  return { stop: () => stop(provider) };
}

async function stop(provider: { shutdown(): Promise<void> }): Promise<void> {
  await provider.shutdown().catch(() => {});
  trace.disable();
  context.disable();
  propagation.disable();
}
