namespace CostFinder.App.Storage;

/// <summary>The tables of the embedded store. A change of them needs a new version and a way to bring old files along.</summary>
internal static class SqliteSchema
{
    /// <summary>"CstF" in ASCII: tells our files from those of other programs.</summary>
    public const int ApplicationId = 0x43737446;

    public const int Version = 1;

    public static readonly string[] Tables = ["current_edition", "document", "edition", "price", "provider", "snapshot"];

    public const string Create = """
        CREATE TABLE edition (
            subject TEXT NOT NULL,
            id TEXT NOT NULL,
            content_sha256 TEXT NOT NULL,
            PRIMARY KEY (subject, id)
        ) STRICT;
        CREATE TABLE current_edition (
            subject TEXT NOT NULL PRIMARY KEY,
            edition_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            published_at TEXT NOT NULL,
            published_by TEXT NOT NULL,
            note TEXT NOT NULL,
            FOREIGN KEY (subject, edition_id) REFERENCES edition (subject, id)
        ) STRICT;
        CREATE TABLE snapshot (
            subject TEXT NOT NULL,
            edition_id TEXT NOT NULL,
            length INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            packed BLOB NOT NULL,
            PRIMARY KEY (subject, edition_id),
            FOREIGN KEY (subject, edition_id) REFERENCES edition (subject, id)
        ) STRICT;
        CREATE TABLE document (
            subject TEXT NOT NULL,
            edition_id TEXT NOT NULL,
            path TEXT NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (subject, edition_id, path),
            FOREIGN KEY (subject, edition_id) REFERENCES edition (subject, id)
        ) STRICT;
        CREATE TABLE provider (
            edition_id TEXT NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            city TEXT,
            state TEXT NOT NULL,
            zip TEXT,
            PRIMARY KEY (edition_id, state, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE price (
            edition_id TEXT NOT NULL,
            id TEXT NOT NULL,
            provider_id TEXT NOT NULL,
            state TEXT NOT NULL,
            price_list_id TEXT NOT NULL,
            treatment TEXT NOT NULL,
            service TEXT NOT NULL,
            sessions INTEGER,
            low_cents INTEGER NOT NULL,
            high_cents INTEGER NOT NULL,
            kind TEXT NOT NULL,
            rate_for TEXT,
            setting TEXT,
            condition TEXT,
            dose_mg INTEGER,
            includes TEXT,
            drug_included TEXT,
            duration_minutes INTEGER,
            as_of TEXT,
            withdrawn TEXT,
            source_title TEXT NOT NULL,
            source_link TEXT NOT NULL,
            retrieved_on TEXT NOT NULL,
            disputed TEXT,
            note TEXT,
            PRIMARY KEY (edition_id, state, id)
        ) STRICT, WITHOUT ROWID;
        """;
}
