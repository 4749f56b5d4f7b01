using Hub.Kern;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hub.Functies.Opbouw;

/// <summary>Logs to the console; traces and metrics over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.</summary>
static class Waarneming
{
    public static void VoegWaarnemingToe(this WebApplicationBuilder bouwer)
    {
        bouwer.Logging.AddSimpleConsole(console => console.SingleLine = true);
        bouwer.Logging.AddFilter("Microsoft", LogLevel.Warning);
        if (string.IsNullOrEmpty(bouwer.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        var bron = ResourceBuilder.CreateDefault().AddService("ijw-hub");
        bouwer.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(bron).AddSource(Sporen.Naam).AddOtlpExporter().Build());
        bouwer.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(bron).AddMeter(Sporen.Naam, "Hub.Opslag").AddOtlpExporter().Build());
        bouwer.Services.AddHostedService<Zenderstart>();
    }

    // A provider exports only once somebody has asked for it; the container disposes (and so flushes) it at the end.
    sealed class Zenderstart(TracerProvider sporen, MeterProvider metingen) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            sporen.ForceFlush();
            metingen.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
