using System.Security.Claims;

namespace CostFinder.App.Access;

/// <summary>What an admin may do. Each may also do what those before it may.</summary>
public enum Role
{
    /// <summary>Looks at drafts, editions and the audit trail.</summary>
    Viewer,

    /// <summary>Changes drafts and imports files.</summary>
    Editor,

    /// <summary>Publishes, rolls back, and manages keys.</summary>
    Publisher,
}

/// <summary>Who an admin is, as the audit trail names them.</summary>
public static class Actor
{
    public const string RoleClaim = "roles";

    /// <summary>The id that never changes, with the name that people know where there is one.</summary>
    public static string Of(ClaimsPrincipal user)
    {
        var id = user.FindFirstValue("oid") ?? user.FindFirstValue("sub") ?? "unknown";
        return user.FindFirstValue("preferred_username") is { Length: > 0 } name && name != id ? $"{name} ({id})" : id;
    }
}
