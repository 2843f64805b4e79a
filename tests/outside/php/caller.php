<?php
declare(strict_types=1);

/** Makes calls with one SoapClient, and holds each result against the bytes that it was read from. */
final class Caller
{
    public array $sent = [], $read = []; // operation => name on the wire => texts
    private SoapClient $client;
    private array $by = ['Credentials' => ['Username' => 'practice', 'Password' => 'practice', 'Client' => 'PRACTICE']];

    public function __construct(string $url, string $soap, private Table $table, private Count $count)
    {
        $options = ['trace' => true, 'cache_wsdl' => WSDL_CACHE_NONE];
        if ($soap !== '1.1')
            $options += ['soap_version' => SOAP_1_2, 'compression' => SOAP_COMPRESSION_ACCEPT | SOAP_COMPRESSION_GZIP];
        $this->client = new SoapClient("$url?WSDL", $options);
    }

    public function signIn(): void
    {
        $this->by = ['Session' => ['SessionKey' => $this->call('Sessions_Create', [])?->SessionKey ?? '']];
    }

    public function signOut(): void
    {
        $this->call('Sessions_Destroy', []);
        if ($this->call('Sessions_Validate', [])?->Header->Error_Code !== 'S2005')
            $this->count->lose('Sessions_Destroy', 'request', 'Session/SessionKey', 'the session is not gone');
    }

    /** Null where there was no result. Debug makes the service say what it understood. */
    public function call(string $operation, array $elements, string $fault = ''): ?stdClass
    {
        $name = strtok($operation, '/');
        $names = $this->table->leaves($operation, $elements);
        $this->sent[$operation] = ($this->sent[$operation] ?? []) + $names;
        try {
            $request = $this->by + ['Debug' => true] + $this->table->nested($operation, $elements);
            $result = $this->client->__soapCall($name, [['Request' => $request]])->{"{$name}Result"};
        } catch (SoapFault $error) {
            $this->judge($operation, array_keys($names ?: ['the call' => []]), $error->getMessage(), $fault);
            return null;
        }
        $raw = $this->reply($name);
        $this->read[$operation] = ($this->read[$operation] ?? []) + $raw;
        $this->count->compare($operation, 'reply', $raw, byPath(leaves($result)), 'the client has');
        return $result;
    }

    /** What the newest reply has on the wire. */
    public function reply(string $name): array
    {
        return byPath(rawLeaves($this->client->__getLastResponse(), "{$name}Result"));
    }

    /** A fault of the service loses what was sent, unless it was to come. */
    private function judge(string $operation, array $names, string $error, string $fault): void
    {
        $byService = str_contains($this->client->__getLastResponse() ?? '', 'Fault>');
        if ($byService && $fault !== '' && str_contains($error, $fault))
            return;
        foreach ($names as $name)
            $this->count->{$byService ? 'lose' : 'refuse'}($operation, 'request', $name, $error);
    }
}
