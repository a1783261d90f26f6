/** The JSON of a response, whose shape the test itself asserts. */
// biome-ignore lint/suspicious/noExplicitAny: a test says by its assertions what it expects.
export const jsonFrom = async (response: Response): Promise<any> => response.json();
