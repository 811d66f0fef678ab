/**
 * How a shared link's hash begins. The anchors of headings hold no dots, so none of them is taken for one; and all that
 * follows are characters that chats and mails leave as they are.
 */
export const shareMark = '#code.';
