/** The pieces of a JSON array, each written when its item is there. */
export async function* jsonArray<Item>(
  items: AsyncIterable<Item>,
  present: (item: Item) => unknown,
): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield before + JSON.stringify(present(item));
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
