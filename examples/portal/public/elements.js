/**
 * An element with its properties and children; text is text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]> & Record<string, unknown>} [properties] - set as properties; `on…` functions are listeners' own
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
 * A page with a heading, a sentence and what can be done here.
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
 * What happened, said once and shown.
 * @param {string} text
 * @param {boolean} [isTrouble]
 */
export const news = (text, isTrouble = false) => {
  const line = element('p', { className: isTrouble ? 'news error' : 'news' }, text);
  line.setAttribute('role', isTrouble ? 'alert' : 'status');
  return line;
};

/**
 * Why the store did not do it, in a sentence.
 * @param {unknown} error
 */
export const trouble = (error) => {
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : '';
  if (reason === 'offline') return 'The portal can’t be reached just now.';
  if (reason === 'denied') return 'You are not signed in any more, or may not do this.';
  if (reason === 'conflict') return 'It was changed elsewhere meanwhile.';
  if (reason === 'missing') return 'It is not there any more.';
  if (reason === 'quota') return 'There is no room left for this.';
  return 'The portal can’t do this.';
};
