// Written by scripts/version.mjs from package.json. Do not edit.

/** The kit's version, for support questions; on a page: `customElements.get('sku-release-form').version`. */
export const version = '0.1.0';
