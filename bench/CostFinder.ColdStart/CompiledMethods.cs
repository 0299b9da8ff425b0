using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace CostFinder.ColdStart;

/// <summary>Hears from the runtime which methods it had to compile, because they were not compiled ahead.</summary>
public sealed class CompiledMethods : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const int MethodLoaded = 143;
    private const uint IsCompiled = 8;

    private readonly ConcurrentQueue<string> _methods = new();

    /// <summary>Those since this was last asked.</summary>
    public IReadOnlyList<string> Take()
    {
        var methods = new List<string>();
        while (_methods.TryDequeue(out var method))
            methods.Add(method);
        return methods;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventId: MethodLoaded, Payload: [_, _, _, _, _, uint flags, string type, string name, string signature, ..] } && (flags & IsCompiled) != 0)
            _methods.Enqueue($"{type}.{name} {signature}");
    }
}
