/** The first value that arrives through a callback. */
export const firstCall = <T>(listen: (callback: (value: T) => void) => void): Promise<T> => new Promise((resolve) => listen(resolve));
