using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Hub.Testbasis.Bsnwacht;

/// <summary>Shows every log line to the watch: message, values and exception.</summary>
public sealed class Logkijker(Bsnwacht wacht) : ILoggerProvider
{
    /// <summary>Logging of a hub under test: every line to the watch, errors also to the console.</summary>
    public static Action<ILoggingBuilder> Naast(Bsnwacht wacht) => Met(wacht, LogLevel.Error);

    /// <summary>As <see cref="Naast"/>, and nothing to the console: where errors are what is tested.</summary>
    public static Action<ILoggingBuilder> Stil(Bsnwacht wacht) => Met(wacht, LogLevel.None);

    static Action<ILoggingBuilder> Met(Bsnwacht wacht, LogLevel console) => log =>
        log.SetMinimumLevel(LogLevel.Trace).AddFilter<ConsoleLoggerProvider>(null, console).AddProvider(new Logkijker(wacht));

    public ILogger CreateLogger(string categoryName) => new Lijst(wacht, categoryName);

    public void Dispose()
    {
        // Nothing to give back.
    }

    sealed class Lijst(Bsnwacht wacht, string categorie) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            wacht.Bekijk($"log scope {categorie}", Tekst(state));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            wacht.Bekijk($"log {categorie}", $"{formatter(state, exception)} {Tekst(state)} {exception}");

        static string Tekst<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> waarden ? string.Join(' ', waarden.Select(w => $"{w.Key}={w.Value}")) : $"{state}";
    }
}
