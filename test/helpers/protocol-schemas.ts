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

// Each schema at an address of its own: the document as a whole is none.
const document = JSON.parse(JSON.stringify(storeOpenApi()).replaceAll('#/components/schemas/', place)) as Document;
const ajv = new ajv2020.Ajv2020({ strict: true, allowUnionTypes: true, formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } });
Object.entries(document.components.schemas).forEach(([name, schema]) => ajv.addSchema(schema, place + name));

const fits = (what: string, value: unknown, schema: object): void => {
  const validate = ajv.compile(schema);
  if (!validate(value)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
};

/** Throws where a request or an answer is not as the OpenAPI document says. */
export const checkedBy = (handle: (request: Request) => Promise<Response>) => {
  const seen = new Set<string>();

  return {
    /** Operations with the statuses that were answered. */
    seen,
    handle: async (request: Request): Promise<Response> => {
      const [, , kind, id, what] = new URL(request.url).pathname.split('/');
      const path = `/${kind}${id ? '/{id}' : ''}${what ? `/${what}` : ''}`;
      const method = request.method.toLowerCase();
      const operation = document.paths[path]?.[method];
      if (!operation) throw new Error(`There is no ${method} ${path}.`);
      const name = `${method} ${path}`;
      for (const parameter of operation.parameters ?? []) {
        const value = parameter.in === 'path' ? decodeURIComponent(id ?? '') : request.headers.get(parameter.name);
        if (value === null && parameter.required) throw new Error(`${name} lacks ${parameter.name}`);
        if (value !== null) fits(`${parameter.name} of ${name}`, value, parameter.schema);
      }
      const asked = operation.requestBody?.content['application/json'];
      if (asked) fits(name, await request.clone().json(), asked.schema);
      const response = await handle(request);
      const status = String(response.status);
      const type = response.headers.get('content-type');
      const answer = operation.responses[status];
      if (!answer) throw new Error(`${name} may not answer ${status}`);
      seen.add(`${name} ${status}`);
      if (!type) return response;
      const content = answer.content?.[type];
      if (!content) throw new Error(`${name} may not answer ${status} with ${type}`);
      fits(`${name} ${status}`, await response.clone().json(), content.schema);
      return response;
    },
  };
};
