/** What a method and a path mean in a dialect. `model` and `stream` where the path carries them. */
export type Route =
  | {
      readonly to: 'chat';
      readonly model?: string;
      readonly stream?: boolean;
      /** The stream is one JSON array, not events. */
      readonly asArray?: boolean;
    }
  | { readonly to: 'models' }
  | { readonly to: 'model'; readonly model: string }
  | { readonly to: 'wrong-method' };
