import { markdownText } from '../../../workspace/terminal/markdownText';

test.each([
	['*Call server* down', 'Call server down'],
	['*Trunk `line *1*` is down* since `10`', 'Trunk line *1* is down since 10'],
	['`a * b` and `c * d`', 'a * b and c * d'],
	['```\n*a*\n```', '*a*'],
])('%j is read as %j on the terminal', (markdown, text) => {
	expect(markdownText(markdown)).toBe(text);
});
