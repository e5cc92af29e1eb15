/**
 * Creates an element with its properties and children. Strings become text nodes.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]> & Record<string, unknown>} [properties] - set as properties, `on…` listeners included
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const element = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  made.append(...children);
  return made;
};

/**
 * A page with a heading, a sentence and its actions.
 * @param {string} title
 * @param {string} lead
 * @param {...(Node | string)} content
 */
export const framed = (title, lead, ...content) =>
  element(
    'div',
    { className: 'page' },
    element('header', { className: 'page-head' }, element('div', {}, element('h1', {}, title), element('p', { className: 'lead' }, lead))),
    ...content,
  );

/**
 * A message that is shown and announced.
 * @param {string} text
 * @param {boolean} [isTrouble]
 */
export const news = (text, isTrouble = false) => {
  const line = element('p', { className: isTrouble ? 'news error' : 'news' }, text);
  line.setAttribute('role', isTrouble ? 'alert' : 'status');
  return line;
};

/**
 * Returns a sentence about a store error.
 * @param {unknown} error
 */
export const trouble = (error) => {
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : '';
  if (reason === 'offline') return 'The portal cannot be reached. Try again later.';
  if (reason === 'denied') return 'You are signed out, or you do not have permission.';
  if (reason === 'conflict') return 'It was changed in another tab or on another device.';
  if (reason === 'missing') return 'It no longer exists.';
  if (reason === 'quota') return 'The storage is full.';
  return 'The portal could not complete this.';
};
