import { expect } from 'chai';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client } from 'pg';
import { openEmbedded } from '../src/database/embedded.js';
import { BeyondSeller, oneSeller } from '../src/database/one-seller.js';
import { openDatabase } from '../src/database/open.js';
import type { Tables } from '../src/database/tables.js';
import { emptyDatabase } from './helpers/postgres.js';

/** Queries are compiled to SQL but not sent. */
const pool = { connect: () => Promise.reject(new Error('No query goes out.')), end: () => Promise.resolve() };
const everybody = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
const acme = everybody.withPlugin(oneSeller('acme'));

const refuses = (what: string, make: () => { compile(): unknown }): void => {
  it(`refuses ${what}`, () => {
    expect(() => make().compile()).to.throw(BeyondSeller);
  });
};

const takes = (what: string, make: () => { compile(): unknown }): void => {
  it(`takes ${what}`, () => {
    make().compile();
  });
};

describe('The database of one seller', () => {
  takes('a read with the seller’s condition, wherever it stands among those that must all hold', () =>
    acme.selectFrom('drafts').selectAll().where('release_id', '=', 'a').where('seller_id', '=', 'acme').where('revision', '=', 'b'),
  );
  refuses('a read without a condition', () => acme.selectFrom('drafts').selectAll());
  refuses('a read with another condition only', () => acme.selectFrom('drafts').selectAll().where('release_id', '=', 'a'));
  refuses('a read of another seller', () => acme.selectFrom('drafts').selectAll().where('seller_id', '=', 'bolt'));
  refuses('a read where the condition is one of two', () =>
    acme
      .selectFrom('drafts')
      .selectAll()
      .where((or) => or.or([or('seller_id', '=', 'acme'), or('release_id', '=', 'a')])),
  );
  refuses('a read of all but one seller', () => acme.selectFrom('drafts').selectAll().where('seller_id', '!=', 'acme'));
  refuses('a read of several sellers', () => acme.selectFrom('drafts').selectAll().where('seller_id', 'in', ['acme', 'bolt']));
  refuses('a join', () =>
    acme
      .selectFrom('drafts')
      .innerJoin('releases', 'releases.release_id', 'drafts.release_id')
      .select('drafts.revision')
      .where('drafts.seller_id', '=', 'acme'),
  );
  refuses('a subquery of everybody', () =>
    acme
      .selectFrom('drafts')
      .select((of) => of.selectFrom('applications').select('status').limit(1).as('status'))
      .where('seller_id', '=', 'acme'),
  );
  refuses('a change of everybody', () => acme.updateTable('drafts').set({ status: 'draft' }).where('release_id', '=', 'a'));
  refuses('a deletion of everybody', () => acme.deleteFrom('sessions').where('expires_at', '<', new Date()));
  takes('a deletion of the seller’s own', () => acme.deleteFrom('sessions').where('seller_id', '=', 'acme'));
  refuses('a row of another seller', () => acme.insertInto('releases').values({ seller_id: 'bolt', release_id: 'a' }));
  refuses('two rows of which one is another seller’s', () =>
    acme.insertInto('releases').values([
      { seller_id: 'acme', release_id: 'a' },
      { seller_id: 'bolt', release_id: 'a' },
    ]),
  );
  takes('a row of the seller’s own', () => acme.insertInto('releases').values({ seller_id: 'acme', release_id: 'a' }));
  refuses('plain SQL', () => ({ compile: () => sql`select * from drafts`.compile(acme) }));
  refuses('plain SQL within a query', () =>
    acme
      .selectFrom('drafts')
      .select(sql<string>`(select max(revision) from drafts)`.as('all'))
      .where('seller_id', '=', 'acme'),
  );
  refuses('a change of the tables', () => acme.schema.dropTable('drafts'));
});

const primaryKeys = `
  select c.relname as table, array_agg(a.attname::text order by k.place) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  left join pg_constraint p on p.conrelid = c.oid and p.contype = 'p'
  left join lateral unnest(p.conkey) with ordinality k(column_number, place) on true
  left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number
  where c.relkind = 'r' and c.relname not like 'kysely%'
  group by c.relname order by c.relname`;

const uniqueIndexes = `
  select i.relname as name, (select attname::text from pg_attribute where attrelid = x.indrelid and attnum = x.indkey[0]) as first
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where c.relname not like 'kysely%'`;

type Query = (text: string) => Promise<{ rows: unknown[] }>;

/** The system catalogue of an empty database after the migrations. */
const catalogues: Record<string, (read: (query: Query) => Promise<void>) => Promise<void>> = {
  PGlite: async (read) => {
    const embedded = await openEmbedded();
    let end = () => Promise.resolve();
    try {
      const database = await openDatabase({ pool: embedded });
      end = () => database.close();
      const client = await embedded.connect();
      await read((text) => client.query(text, []));
      client.release();
    } finally {
      await end();
    }
  },
  PostgreSQL: async (read) => {
    const url = await emptyDatabase();
    // Two processes start together. A third one finds the migrations done.
    const opened = await Promise.all([openDatabase({ url }), openDatabase({ url })]);
    opened.push(await openDatabase({ url }));
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await read((text) => client.query(text));
    } finally {
      await client.end();
      await Promise.all(opened.map((each) => each.close()));
    }
  },
};

for (const [name, catalogue] of Object.entries(catalogues)) {
  describe(`The tables on ${name}`, () => {
    it('have the seller as the first column of every primary key and every index', async () => {
      await catalogue(async (query) => {
        const tables = (await query(primaryKeys)).rows as { table: string; columns: (string | null)[] }[];
        expect(tables.map(({ table }) => table)).to.deep.equal([
          'accounts',
          'applications',
          'assignments',
          'draft_keys',
          'drafts',
          'libraries',
          'releases',
          'sessions',
        ]);
        for (const { table, columns } of tables) expect(columns[0], table).to.equal('seller_id');
        const indexes = (await query(uniqueIndexes)).rows as { name: string; first: string }[];
        expect(indexes.length).to.be.at.least(10);
        for (const { name: index, first } of indexes) expect(first, index).to.equal('seller_id');
      });
    });
  });
}
