import type {
  AliasNode,
  InsertQueryNode,
  KyselyPlugin,
  OperationNode,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RawNode,
  ReferenceNode,
  UnknownRow,
  WhereNode,
} from 'kysely';

const column = 'seller_id';

/** Thrown for a query that does not stay within its seller. This is a bug, and the query is not sent. */
export class BeyondSeller extends Error {
  override name = 'BeyondSeller';
}

/**
 * Refuses every query that is not limited to this seller. Reads, updates and deletions, their subqueries and common table expressions need
 * the condition `seller_id = …` joined by AND; insertions need the value in every row. Joins and plain SQL are refused because nothing here
 * needs them. A forgotten condition fails in its first test, and a cluster can send each query to one shard.
 */
export const oneSeller = (seller: string): KyselyPlugin => ({
  transformQuery({ node }: PluginTransformQueryArgs) {
    check(node, seller, new Set());
    return node;
  },
  transformResult: ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => Promise.resolve(result),
});

type Fields = Record<string, unknown>;
const is = <Node extends OperationNode>(node: OperationNode | undefined, kind: Node['kind']): node is Node => node?.kind === kind;

function check(node: OperationNode, seller: string, named: Set<string>): void {
  const {
    with: expressions,
    from,
    where,
    joins,
    using,
  } = node as OperationNode & {
    with?: { expressions: { name: { table: { table: { identifier: { name: string } } } } }[] };
    from?: { froms: OperationNode[] };
    where?: WhereNode;
    joins?: unknown;
    using?: unknown;
  };
  const known = new Set([...named, ...(expressions?.expressions ?? []).map(({ name }) => name.table.table.identifier.name)]);
  switch (node.kind) {
    case 'SelectQueryNode': {
      if (joins) throw new BeyondSeller('A query joins tables.');
      const tables = (from?.froms ?? []).filter((each) => !known.has(tableOf(each)));
      if (tables.length > 0 && !isBound(where?.where, seller))
        throw new BeyondSeller(`A query reads ${tableOf(tables[0]!)} of all sellers.`);
      break;
    }
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      if (joins || using) throw new BeyondSeller('A query joins tables.');
      if (!isBound(where?.where, seller)) throw new BeyondSeller('A query changes rows of all sellers.');
      break;
    case 'InsertQueryNode':
      if (!insertsFor(node as InsertQueryNode, seller)) throw new BeyondSeller('A query inserts rows of another seller, or of none.');
      break;
    case 'RawNode':
      // The direction of an ORDER BY is also a raw SQL node.
      if (!['asc', 'desc'].includes((node as RawNode).sqlFragments.join())) throw new BeyondSeller('A query has plain SQL in it.');
      break;
    default:
      if (/^(Create|Drop|Alter|Merge|Truncate)/.test(node.kind)) throw new BeyondSeller('A query does not belong to a seller.');
  }
  for (const child of childrenOf(node)) check(child, seller, known);
}

/** Returns whether the condition is one of those joined by AND. */
function isBound(condition: OperationNode | undefined, seller: string): boolean {
  const { left, right, leftOperand, operator, rightOperand, node } = (condition ?? {}) as Record<string, OperationNode | undefined>;
  if (is(condition, 'ParensNode')) return isBound(node, seller);
  if (is(condition, 'AndNode')) return isBound(left, seller) || isBound(right, seller);
  return (
    is(condition, 'BinaryOperationNode') &&
    (operator as unknown as Fields | undefined)?.['operator'] === '=' &&
    nameOf(leftOperand) === column &&
    isSeller(rightOperand, seller)
  );
}

function insertsFor({ columns, values }: InsertQueryNode, seller: string): boolean {
  const place = columns?.findIndex((each) => each.column.name === column) ?? -1;
  if (place < 0 || !values) return false;
  const rows = (values as unknown as Fields)['values'] as (OperationNode & { values: unknown[] })[] | undefined;
  if (is(values, 'ValuesNode') && rows) {
    return rows.every(({ kind, values: row }) =>
      kind === 'PrimitiveValueListNode' ? row[place] === seller : isSeller(row[place] as OperationNode, seller),
    );
  }
  const selection = ((values as unknown as Fields)['selections'] as { selection: OperationNode }[] | undefined)?.[place]?.selection;
  return isSeller(is<AliasNode>(selection, 'AliasNode') ? selection.node : selection, seller);
}

const isSeller = (node: OperationNode | undefined, seller: string): boolean =>
  is(node, 'ValueNode') && (node as unknown as Fields)['value'] === seller;

const nameOf = (node: OperationNode | undefined): string | undefined =>
  is<ReferenceNode>(node, 'ReferenceNode') ? (node.column as unknown as { column: { name: string } }).column.name : undefined;

const tableOf = (node: OperationNode): string => {
  const { table } = node as unknown as { table?: { identifier?: { name?: string } } };
  return table?.identifier?.name ?? 'something';
};

const isNode = (value: unknown): value is OperationNode =>
  typeof value === 'object' && value !== null && typeof (value as Fields)['kind'] === 'string';

const childrenOf = (node: OperationNode): OperationNode[] => Object.values(node).flat().filter(isNode);
