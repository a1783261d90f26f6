import { keysetCursor } from '../keyset-cursor.ts';

/**
 * The filter for what lies beyond the cursor in a list ordered by (time, id); none on the first
 * page. The time stands in it twice so that the index begins at the right place.
 * Throws `invalid_request`.
 */
export const beyondKey = (
  cursor: string | undefined,
  field: 'createdAt' | 'updatedAt',
  beyond: '$lt' | '$gt',
) => {
  if (cursor === undefined) return {};
  const { time, id } = keysetCursor.decode(cursor);
  return {
    [field]: { [`${beyond}e`]: time },
    $or: [{ [field]: { [beyond]: time } }, { _id: { [beyond]: id } }],
  };
};
