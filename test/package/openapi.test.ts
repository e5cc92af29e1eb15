import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';

interface OpenApiModule {
  storeOpenApi: () => Record<string, unknown>;
}

describe('The OpenAPI document of the package', () => {
  const entry = 'sku-kit/storage/openapi.js';
  const document = async () => ((await import(entry)) as OpenApiModule).storeOpenApi();

  it('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await document());
    expect(errors).to.equal(undefined);
    expect([valid, validator.version]).to.deep.equal([true, '3.1']);
  });

  it('has every schema that it names, and names every one that it has', async () => {
    const text = JSON.stringify(await document());
    const named = new Set([...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, place]) => place));
    const { components } = (await document()) as { components: { schemas: object } };
    // News come as text in a stream, which no reference leads into.
    const there = Object.keys(components.schemas).filter((name) => name !== 'Change');
    expect([...named]).to.have.members(there.map((name) => `#/components/schemas/${name}`));
  });

  it('would be refused with a mistake in it', async () => {
    const { paths, ...rest } = await document();
    expect((await new Validator().validate({ ...rest, paths: { drafts: (paths as Record<string, unknown>)['/drafts'] } })).valid).to.equal(
      false,
    );
  });
});
