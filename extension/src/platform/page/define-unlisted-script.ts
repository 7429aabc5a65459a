/** WXT's own function takes an object too, and tells them apart within each script. */
export const defineUnlistedScript = (main: () => unknown) => ({ main });
