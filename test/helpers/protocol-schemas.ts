import ajv2020 from 'ajv/dist/2020.js';
import { storeOpenApi } from '../../src/storage/openapi.js';

type Content = Record<string, { schema: object } | undefined>;
interface Operation {
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content } | undefined>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const place = 'https://protocol.test/schemas/';

// Each schema has its own address, because the document as a whole is not a schema.
const document = JSON.parse(JSON.stringify(storeOpenApi()).replaceAll('#/components/schemas/', place)) as Document;
const ajv = new ajv2020.Ajv2020({ strict: true, allowUnionTypes: true, formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } });
Object.entries(document.components.schemas).forEach(([name, schema]) => ajv.addSchema(schema, place + name));

const fits = (what: string, value: unknown, schema: object): void => {
  const validate = ajv.compile(schema);
  if (!validate(value)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
};

/** An HTTP answer. */
interface Answered {
  status: number;
  type: string | null;
  json: () => unknown;
}

const operationOf = (method: string, pathname: string) => {
  const [, kind, id, what] = pathname.split('/');
  const path = `/${kind}${id ? '/{id}' : ''}${what ? `/${what}` : ''}`;
  const name = `${method.toLowerCase()} ${path}`;
  return { name, id, operation: document.paths[path]?.[method.toLowerCase()] };
};

/**
 * Throws if an answer does not match the OpenAPI document. Statuses above 500 count as 500.
 * @param pathname relative to the protocol's base address
 * @returns the operation with its status, or undefined if the document does not contain the call
 */
export const checkAnswer = async (method: string, pathname: string, { status, type, json }: Answered): Promise<string | undefined> => {
  const { name, operation } = operationOf(method, pathname);
  if (!operation) return undefined;
  const answer = operation.responses[String(Math.min(status, 500))];
  if (!answer) throw new Error(`${name} may not answer ${status}`);
  if (type) {
    const content = answer.content?.[type.split(';')[0] ?? ''];
    if (!content) throw new Error(`${name} may not answer ${status} with ${type}`);
    fits(`${name} ${status}`, await json(), content.schema);
  }
  return `${name} ${status}`;
};

/** Throws if a request or an answer does not match the OpenAPI document. */
export const checkedBy = (handle: (request: Request) => Promise<Response>) => {
  const seen = new Set<string>();

  return {
    /** The operations with the statuses of their answers. */
    seen,
    handle: async (request: Request): Promise<Response> => {
      const { pathname } = new URL(request.url);
      const below = pathname.replace(/^\/[^/]+/, '');
      const { name, id, operation } = operationOf(request.method, below);
      if (!operation) throw new Error(`There is no ${name}.`);
      for (const parameter of operation.parameters ?? []) {
        const value = parameter.in === 'path' ? decodeURIComponent(id ?? '') : request.headers.get(parameter.name);
        if (value === null && parameter.required) throw new Error(`${name} lacks ${parameter.name}`);
        if (value !== null) fits(`${parameter.name} of ${name}`, value, parameter.schema);
      }
      const asked = operation.requestBody?.content['application/json'];
      if (asked) fits(name, await request.clone().json(), asked.schema);
      const response = await handle(request);
      const { status, headers } = response;
      const answered = { status, type: headers.get('content-type'), json: () => response.clone().json() as Promise<unknown> };
      const what = await checkAnswer(request.method, below, answered);
      if (what) seen.add(what);
      return response;
    },
  };
};
