-- Finds what the chat desk decided in a run (questions sent and answered, messages hidden) without reading the whole of its journal. The room's
-- messages themselves are in a file of their own, `chat.sqlite` (chat/0001-lines.sql): they never stand in the way of the journal.
CREATE INDEX journal_chat ON journal (run_id, seq)
WHERE kind IN ('question-sent', 'question-closed', 'questions-answered', 'message-hidden');
