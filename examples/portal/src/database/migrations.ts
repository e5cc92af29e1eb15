import { sql, type Kysely, type Migration } from 'kysely';

/** The migrations in the order of their names. Never edit a migration that has run anywhere. */
export const migrations: Record<string, Migration> = {
  '001-portal': {
    async up(database: Kysely<unknown>): Promise<void> {
      const { schema } = database;
      await schema
        .createTable('accounts')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('password', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('accounts_pk', ['seller_id', 'name'])
        .execute();
      await schema
        .createTable('sessions')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('token_hash', 'text', (column) => column.notNull())
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
        .addPrimaryKeyConstraint('sessions_pk', ['seller_id', 'token_hash'])
        .execute();
      await schema
        .createTable('assignments')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('reviewer', 'text', (column) => column.notNull())
        .addColumn('reviewed', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('assignments_pk', ['seller_id', 'reviewer', 'reviewed'])
        .execute();
      await schema
        .createTable('releases')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('release_id', 'text', (column) => column.notNull())
        .addColumn('revision', 'text')
        .addColumn('saved_at', 'timestamptz')
        .addColumn('document', 'text')
        .addPrimaryKeyConstraint('releases_pk', ['seller_id', 'release_id'])
        .execute();
      await schema
        .createTable('drafts')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('release_id', 'text', (column) => column.notNull())
        .addColumn('revision', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'timestamptz', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('released', 'text')
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('drafts_pk', ['seller_id', 'release_id'])
        .execute();
      await schema
        .createTable('draft_keys')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('release_id', 'text', (column) => column.notNull())
        .addColumn('revision', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'timestamptz', (column) => column.notNull())
        .addPrimaryKeyConstraint('draft_keys_pk', ['seller_id', 'key'])
        .execute();
      await schema
        .createTable('applications')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('release_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('based_on', 'text')
        .addColumn('submitted_at', 'timestamptz', (column) => column.notNull())
        .addColumn('decided_at', 'timestamptz')
        .addColumn('withdrawn_at', 'timestamptz')
        .addColumn('document', 'text', (column) => column.notNull())
        .addColumn('draft', 'text')
        .addColumn('reasons', 'text')
        .addPrimaryKeyConstraint('applications_pk', ['seller_id', 'id'])
        .addUniqueConstraint('applications_key', ['seller_id', 'key'])
        .execute();
      await schema.createIndex('applications_of_release').on('applications').columns(['seller_id', 'release_id', 'submitted_at']).execute();
      // The row locks ensure this already. The constraint catches code that forgets them.
      await schema
        .createIndex('one_review_at_a_time')
        .unique()
        .on('applications')
        .columns(['seller_id', 'release_id'])
        .where(sql.ref('status'), '=', 'pending')
        .execute();
      await schema
        .createTable('libraries')
        .addColumn('seller_id', 'text', (column) => column.notNull())
        .addColumn('revision', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'timestamptz', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('libraries_pk', ['seller_id'])
        .execute();
    },
  },
};
