import { paths } from './openapi/operations.js';
import { schemas } from './openapi/schemas.js';

/** The options of {@link storeOpenApi}, which describe the host's server. */
export interface StoreOpenApiOptions {
  title?: string;
  /** The version of the host's server. */
  version?: string;
  /** The address of the protocol: the `baseUrl` of `HttpStore`. */
  server?: string;
  /** OpenAPI security schemes by name. A client needs one of them. */
  securitySchemes?: Record<string, object>;
}

/**
 * The protocol between `HttpStore` and a portal's backend as an OpenAPI 3.1 document, a fresh one each time. The shapes of the release and the
 * attributes are said in the very words that `parseRelease` reads with; what those can't say in JSON Schema, `releaseJsonSchema` names.
 */
export const storeOpenApi = ({
  title = 'Store of releases',
  version = '1.0.0',
  server = '/api',
  securitySchemes,
}: StoreOpenApiOptions = {}): object => ({
  openapi: '3.1.1',
  info: { title, version, license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: server }],
  ...(securitySchemes && { security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })) }),
  tags: ['drafts', 'applications', 'released', 'library', 'changes'].map((name) => ({ name })),
  paths: paths(),
  components: { schemas: schemas(), ...(securitySchemes && { securitySchemes }) },
});
