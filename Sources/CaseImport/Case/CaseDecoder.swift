package import AuditModel

/// Judges what stands in a raw case by the case export format (docs/format.md): what is required, what the coded
/// values are, what points where. The same for XML and JSON.
package struct CaseDecoder: Sendable {
    private let municipalities: Set<MunicipalityCode>
    private let pseudonym: (@Sendable (String) -> String)?

    /// - Parameter pseudonym: makes what stands for an id that holds a CPR number; without it such a case is an error.
    package init(municipalities: Set<MunicipalityCode>, pseudonym: (@Sendable (String) -> String)? = nil) {
        self.municipalities = municipalities
        self.pseudonym = pseudonym
    }

    /// The case, and the way back to the input it came from; throws what makes it none.
    ///
    /// - Parameter file: the input's label; masked here.
    package func decode(_ raw: consuming RawCase, file: String) throws(ImportError) -> (CaseFile, SourceMap) {
        var values = MemberValues(raw)
        let id = try id(in: values)
        var caseFile: CaseFile
        do throws(ImportError) {
            caseFile = CaseFile(
                id: id, municipality: try municipality(in: values), declaredNumber: values.declaredNumber)
            try values.checkTypes()
            try checkVersion(in: values)
        } catch {
            throw ImportError(error.problem, at: error.position, caseID: id)
        }
        caseFile.municipalityName = values.opaque(.municipalityName, of: 0)
        caseFile.team = values.opaque(.team, of: 0)
        caseFile.caseworker = values.opaque(.caseworker, of: 0)
        caseFile.targetGroup = values.coded(.targetGroup, of: 0)
        caseFile.birthDate = values.date(.birthDate, of: 0)
        caseFile.birthYear = values.year(.birthYear, of: 0)
        caseFile.created = values.date(.created, of: 0)
        caseFile.closed = values.date(.closed, of: 0)
        caseFile.delivery = values.coded(.delivery, of: 0) ?? .full
        caseFile.legalDemand = values.coded(.legalDemand, of: 0) ?? .demanded
        caseFile.documents = values.documents()
        values.dropDanglingReferences(in: &caseFile.documents)
        caseFile.warnings = values.warnings
        let map = SourceMap(
            file: CPRNumber.masked(file), origin: values.raw.sourceOrigin, start: values.raw.position(of: 0))
        caseFile.skipped = values.raw.skipped
        caseFile.text = values.takeText()
        return (caseFile, map)
    }

    /// What becomes of what a reader delivered.
    func decode(_ outcome: RawOutcome, file: String) -> Result<(CaseFile, SourceMap), ImportError> {
        switch outcome {
        case .fault(let error): return .failure(error)
        case .raw(let raw):
            do throws(ImportError) { return .success(try decode(raw, file: file)) } catch { return .failure(error) }
        }
    }

    private func id(in values: borrowing MemberValues) throws(ImportError) -> String {
        guard let id = try values.required(.id) else {
            throw ImportError(.missing(.id), at: values.raw.position(of: 0))
        }
        guard values.masked(id) != id else { return id }
        guard let pseudonym else {
            throw ImportError(.cprAsID, at: values.raw.position(of: 0, member: .id), caseID: values.masked(id))
        }
        return pseudonym(id)
    }

    private func municipality(in values: borrowing MemberValues) throws(ImportError) -> MunicipalityCode {
        guard let text = try values.required(.municipality) else {
            throw ImportError(.missing(.municipality), at: values.raw.position(of: 0))
        }
        guard let code = MunicipalityCode(text), municipalities.contains(code) else {
            throw ImportError(.unknownMunicipality, at: values.raw.position(of: 0, member: .municipality))
        }
        return code
    }

    private func checkVersion(in values: borrowing MemberValues) throws(ImportError) {
        guard let version = values.text(.version, of: 0) else {
            throw ImportError(.missing(.version), at: values.raw.position(of: 0))
        }
        guard version == "1" else {
            throw ImportError(.unsupportedVersion, at: values.raw.position(of: 0, member: .version))
        }
    }
}

extension RawCase {
    fileprivate var sourceOrigin: SourceMap.Origin {
        switch origin {
        case .json(let pointer): .json(pointer: pointer)
        case .jsonLine(let line): .jsonLine(line)
        case .xml:
            .xml(
                anchors: anchors,
                documents: elements.indices.filter { elements[$0].level == .document }.map { position(of: $0) })
        }
    }
}
