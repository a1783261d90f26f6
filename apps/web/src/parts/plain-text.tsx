type Props = { readonly children: string };

/** Words as they were written, line breaks and all. */
export const PlainText = ({ children }: Props) => <p className="plain-text">{children}</p>;
