/** Zero width, byte order marks, signs for the direction of writing: pasting brings them, and nobody sees them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/gu;

export const withoutInvisible = (text: string): string => text.replace(invisible, '');
