namespace CostFinder.App.Storage;

/// <summary>The tables of the embedded store. A change of them needs a new version and a way to bring old files along.</summary>
internal static class SqliteSchema
{
    /// <summary>"CstF" in ASCII: tells our files from those of other programs.</summary>
    public const int ApplicationId = 0x43737446;

    public const int Version = 2;

    public static readonly string[] Tables = ["current_edition", "document", "edition", "edition_part", "price", "provider", "record", "snapshot"];

    public const string Create = """
        CREATE TABLE edition (
            subject TEXT NOT NULL,
            id TEXT NOT NULL,
            content_sha256 TEXT NOT NULL,
            written_at TEXT NOT NULL DEFAULT '0001-01-01T00:00:00.0000000Z',
            published_at TEXT,
            pinned INTEGER NOT NULL DEFAULT 0,
            providers INTEGER NOT NULL DEFAULT 0,
            prices INTEGER NOT NULL DEFAULT 0,
            documents INTEGER NOT NULL DEFAULT 0,
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
            part_id TEXT NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            city TEXT,
            state TEXT NOT NULL,
            zip TEXT,
            PRIMARY KEY (part_id, state, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE price (
            part_id TEXT NOT NULL,
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
            PRIMARY KEY (part_id, state, id)
        ) STRICT, WITHOUT ROWID;
        """ + AddedInTwo;

    /// <summary>
    /// What version 2 brought: records, and editions that share the rows of a state. In an older file each edition keeps its own rows.
    /// </summary>
    public const string FromOneToTwo = """
        ALTER TABLE edition ADD COLUMN written_at TEXT NOT NULL DEFAULT '0001-01-01T00:00:00.0000000Z';
        ALTER TABLE edition ADD COLUMN published_at TEXT;
        ALTER TABLE edition ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE edition ADD COLUMN providers INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE edition ADD COLUMN prices INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE edition ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE provider RENAME COLUMN edition_id TO part_id;
        ALTER TABLE price RENAME COLUMN edition_id TO part_id;

        """ + AddedInTwo + """

        INSERT INTO edition_part (edition_id, state, part_id) SELECT DISTINCT part_id, state, part_id FROM provider;
        UPDATE edition SET
            providers = iif(subject = 'prices', (SELECT count(*) FROM provider WHERE part_id = edition.id), 0),
            prices = iif(subject = 'prices', (SELECT count(*) FROM price WHERE part_id = edition.id), 0),
            documents = (SELECT count(*) FROM document WHERE document.subject = edition.subject AND edition_id = edition.id),
            published_at = (SELECT published_at FROM current_edition WHERE current_edition.subject = edition.subject AND edition_id = edition.id);
        """;

    private const string AddedInTwo = """

        CREATE TABLE edition_part (
            edition_id TEXT NOT NULL,
            state TEXT NOT NULL,
            part_id TEXT NOT NULL,
            PRIMARY KEY (edition_id, state)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX edition_part_by_part ON edition_part (part_id);
        CREATE TABLE record (
            partition TEXT NOT NULL,
            place TEXT NOT NULL,
            key TEXT NOT NULL,
            text TEXT NOT NULL,
            bytes BLOB,
            version TEXT NOT NULL,
            PRIMARY KEY (partition, place)
        ) STRICT;
        """;
}
