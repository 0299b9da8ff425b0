namespace CostFinder.Core.Wording;

/// <summary>The languages in which everything a patient may read is written.</summary>
public enum Language
{
    English,

    /// <summary>Spanish as it is read in the United States: amounts and numbers are written as in English.</summary>
    Spanish,
}
