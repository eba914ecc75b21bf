/** @returns the variable's value. @throws when it is not set: a deployment mistake, found at the first cold start. */
export const requireEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set.`);

  return value;
};
