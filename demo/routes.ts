/** The page that the address names, so that a reload returns to it. */
export type Route = { page: 'new' | 'drafts' | 'applications' | 'attributes' } | { page: 'draft' | 'application'; id: string };

export const routeOf = (hash: string): Route => {
  const [page, id] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === 'drafts') return id ? { page: 'draft', id } : { page };
  if (page === 'applications') return id ? { page: 'application', id } : { page };
  if (page === 'new' || page === 'attributes') return { page };
  return { page: 'drafts' };
};

export const addressOf = (route: Route): string => {
  if (route.page === 'draft') return `#/drafts/${encodeURIComponent(route.id)}`;
  if (route.page === 'application') return `#/applications/${encodeURIComponent(route.id)}`;
  return `#/${route.page}`;
};

/** Returns the navigation entry of a page. */
export const entryOf = ({ page }: Route): string =>
  addressOf({ page: page === 'draft' || page === 'new' ? 'drafts' : page === 'application' ? 'applications' : page });

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
