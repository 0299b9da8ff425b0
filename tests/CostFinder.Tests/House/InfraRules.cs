using System.Text.Json;

namespace CostFinder.Tests.House;

/// <summary>What may be deployed, read off a snapshot that the Bicep command line makes: every resource with its final values.</summary>
public static class InfraRules
{
    private const string StorageAccount = "/Microsoft.Storage/storageAccounts/";

    /// <summary>The roles that the app's identity may have, all of them on the storage account.</summary>
    private static readonly Dictionary<string, string> AllowedRoles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
    };

    private static readonly string[] WordsOfKeys = ["AccountKey", "SharedAccess", "listKeys", "listkeys", "password", "clientSecret"];

    public static IEnumerable<string> Breaches(string snapshot)
    {
        using var document = JsonDocument.Parse(snapshot);
        foreach (var resource in document.RootElement.GetProperty("predictedResources").EnumerateArray())
        {
            var id = resource.GetProperty("id").GetString()!;
            var properties = resource.TryGetProperty("properties", out var found) ? found : default;
            var breaches = resource.GetProperty("type").GetString() switch
            {
                "Microsoft.Storage/storageAccounts" => Storage(properties),
                "Microsoft.Storage/storageAccounts/blobServices/containers" => Demand(properties, "publicAccess", "None"),
                "Microsoft.Web/sites" => Site(properties),
                "Microsoft.Web/sites/basicPublishingCredentialsPolicies" => Demand(properties, "allow", "False"),
                "Microsoft.Web/sites/config" => Settings(properties),
                "Microsoft.Authorization/roleAssignments" => Role(id, properties),
                "Microsoft.Cdn/profiles/customDomains" => Demand(properties.GetProperty("tlsSettings"), "minimumTlsVersion", "TLS12", "TLS13"),
                _ => [],
            };
            foreach (var breach in breaches)
                yield return $"{id.Split('/')[^1]}: {breach}";
        }
    }

    /// <summary>Sources that would read a key.</summary>
    public static IEnumerable<string> Keys(IEnumerable<SourceText> files) =>
        from file in files
        from word in WordsOfKeys
        where file.Text.Contains(word, StringComparison.Ordinal)
        select $"{file.Path} says {word}; nothing is opened with a key.";

    private static IEnumerable<string> Storage(JsonElement properties) =>
    [
        .. Demand(properties, "allowSharedKeyAccess", "False"),
        .. Demand(properties, "allowBlobPublicAccess", "False"),
        .. Demand(properties, "minimumTlsVersion", "TLS1_2", "TLS1_3"),
        .. Demand(properties, "supportsHttpsTrafficOnly", "True"),
    ];

    private static IEnumerable<string> Site(JsonElement properties)
    {
        var configuration = properties.GetProperty("siteConfig");
        return
        [
            .. Demand(properties, "httpsOnly", "True"),
            .. Demand(configuration, "minTlsVersion", "1.2", "1.3"),
            .. Demand(configuration, "scmMinTlsVersion", "1.2", "1.3"),
            .. Demand(configuration, "ftpsState", "Disabled"),
            .. Demand(properties.GetProperty("functionAppConfig").GetProperty("deployment").GetProperty("storage").GetProperty("authentication"),
                "type", "UserAssignedIdentity"),
        ];
    }

    private static IEnumerable<string> Settings(JsonElement properties) =>
        from setting in properties.EnumerateObject()
        from word in WordsOfKeys
        where setting.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || setting.Value.ToString().Contains(word, StringComparison.OrdinalIgnoreCase)
        select $"the setting {setting.Name} holds a key ({word}).";

    private static IEnumerable<string> Role(string id, JsonElement properties)
    {
        var role = properties.GetProperty("roleDefinitionId").GetString()!.Split('/')[^1];
        if (!AllowedRoles.ContainsKey(role))
            yield return $"the role {role} is none of {string.Join(", ", AllowedRoles.Values)}.";
        var scope = id[..id.IndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)];
        if (scope.IndexOf(StorageAccount, StringComparison.Ordinal) is not (> 0 and var at) || scope[(at + StorageAccount.Length)..].Contains('/', StringComparison.Ordinal))
            yield return "the role reaches beyond the storage account.";
    }

    private static IEnumerable<string> Demand(JsonElement properties, string name, params string[] allowed)
    {
        var value = properties.TryGetProperty(name, out var found) ? found.ToString() : "(not said)";
        return allowed.Contains(value) ? [] : [$"{name} is {value}; it has to be {string.Join(" or ", allowed)}."];
    }
}
