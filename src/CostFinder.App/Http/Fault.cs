using CostFinder.App.Contracts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>What is wrong with one field, in both languages. What only admins and programs meet is in English.</summary>
public sealed record Fault(string Pointer, string Code, Text Message)
{
    public FaultResponse In(Language language) => new(Pointer, Code, Message.In(language));
}
