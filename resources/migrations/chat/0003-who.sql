-- Who wrote a line, as an index that grows by what is added: with some thousand viewers an entry of the usual index lies on another page for nearly every line, and
-- writing those pages was two fifths of what a line cost. One token a line, the hexadecimal form of the person's id; by the line's `position`.
CREATE VIRTUAL TABLE who USING fts5 (token, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
INSERT INTO who (rowid, token) SELECT position, hex(person) FROM line WHERE person IS NOT NULL;
DROP INDEX line_person;
