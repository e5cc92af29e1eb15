/** @typedef {{ page: 'new' | 'drafts' | 'applications' | 'attributes', id?: string } | { page: 'draft' | 'application', id: string }} Route */

/** @param {string} part */
const decoded = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * The page that the address names, so that a reload returns to it.
 * @param {string} hash
 * @returns {Route}
 */
export const routeOf = (hash) => {
  const [page, id] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === 'drafts') return id ? { page: 'draft', id } : { page };
  if (page === 'applications') return id ? { page: 'application', id } : { page };
  if (page === 'new' || page === 'attributes') return { page };
  return { page: 'drafts' };
};

/**
 * @param {string} page
 * @param {string} [id]
 */
export const addressOf = (page, id) => (id === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`);

/**
 * Returns the navigation entry of a page.
 * @param {Route} route
 */
export const entryOf = ({ page }) =>
  addressOf(page === 'draft' || page === 'new' ? 'drafts' : page === 'application' ? 'applications' : page);
