/** Instead of the extension's interfaces: no background waits to hear of the page's changes. */
export default { storage: { session: { set: (): Promise<void> => Promise.resolve() } } };
