import type * as z from 'zod/mini';

/** The words of zod's that the kit's schemas are said in. */
export type SchemaWords = Pick<
  typeof z,
  | 'array'
  | 'check'
  | 'custom'
  | 'exactOptional'
  | 'literal'
  | 'number'
  | 'record'
  | 'refine'
  | 'regex'
  | 'strictObject'
  | 'string'
  | 'union'
>;
