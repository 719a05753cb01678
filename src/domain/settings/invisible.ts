/** Characters that pasting can add and nobody sees: zero width, byte order marks, marks for the direction of writing. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/gu;

export const withoutInvisible = (text: string): string => text.replace(invisible, '');
