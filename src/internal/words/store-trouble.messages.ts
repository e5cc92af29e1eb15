/** English sentences for the errors of any store. */
export const en = {
  trouble: ({ reason }: { reason: string }) =>
    ({
      blocked: 'The browser does not let this page use its storage.',
      denied: 'You are signed out or not allowed to see this. Sign in again.',
      offline: 'There is no connection to the store.',
      quota: 'The browser’s storage is full.',
    })[reason] ?? 'The store returned an unexpected response.',
};
